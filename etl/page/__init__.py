"""What a page is made of: headline, dateline, body, captions, byline, furniture; and the place it comes from."""
