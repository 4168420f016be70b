"""The notebooks a reader gets, made of the chapters: plain Markdown, closed answers, pictures, one line to install."""
