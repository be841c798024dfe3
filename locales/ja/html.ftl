# Reports for a browser.
