"""What chapters are made of and lists made from all of them: challenges, glossary, home page."""
