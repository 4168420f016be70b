"""What runs inside the sandboxes: the student's cells in one, the tests in another, plain values between."""
