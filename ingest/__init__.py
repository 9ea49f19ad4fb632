"""From a published file to what the corpus keeps."""
