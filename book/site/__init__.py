"""What is done to the pages: links, figures, mathematics, code, head and foot."""
