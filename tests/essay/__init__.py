"""What holds for this essay and the pages made of it."""
