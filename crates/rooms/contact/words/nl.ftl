# Contact
contact-title = Contact
