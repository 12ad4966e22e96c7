"""What volunteers pass on of a page: link, QR code, texts, poster, cards, an evening in a box."""
