"""What trains ``id_berita_sm`` again: corpora, augmentation, training, figures."""
