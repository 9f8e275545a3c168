"""What holds for any edition; nothing here reads the project's own seeds."""
