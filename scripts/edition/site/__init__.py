"""What MkDocs calls: page heads, the finishing of the build, the server."""
