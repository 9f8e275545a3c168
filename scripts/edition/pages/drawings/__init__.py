"""The drawings of the pages, as SVG."""
