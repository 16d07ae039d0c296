"""Matrix products of the trained model by numpy's BLAS instead of spaCy's.

thinc's operations on the CPU call BLIS, which takes three times as long as the OpenBLAS that numpy's wheels carry for
the products of a model so small. OpenBLAS uses the threads that ``OMP_NUM_THREADS`` grants.
"""

from __future__ import annotations

from typing import Any

import numpy
from spacy.language import Language
from thinc.api import NumpyOps

__all__ = ["NumpyProducts", "with_numpy_products"]


class NumpyProducts(NumpyOps):  # type: ignore[misc]  # thinc's Cython has no types
    """thinc's operations on the CPU, but for the matrix products."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, each turned over first if asked."""
        return numpy.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)


def with_numpy_products(nlp: Language) -> Language:
    """The pipeline, all of whose models on the CPU multiply by numpy from now on."""
    ops = NumpyProducts()
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if model is None:
            continue
        for node in model.walk():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    return nlp
