"""The notebooks a reader gets: plain Markdown, closed answers, pictures, one line to install."""
