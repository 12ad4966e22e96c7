"""Short links that volunteers pass on, campaigns, and how often somebody came by them."""
