# Comparing, filters, and what was said last time.
