"""When pages are to be looked through again, and noting that it has been done."""
