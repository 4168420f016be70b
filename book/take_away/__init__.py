"""What readers take along: the book as a folder that works without a server, and as one PDF."""
