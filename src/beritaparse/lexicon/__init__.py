"""What the state is made of: tables of facts as data files, and the matcher over them."""
