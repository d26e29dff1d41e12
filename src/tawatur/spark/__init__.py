"""Tawatur on many machines: a PySpark job that reads, annotates and groups copies. Comes with `tawatur[spark]`.

    python -m tawatur.spark IN OUT --map text=content,published=date
    spark-submit --master ... src/tawatur/spark/__main__.py IN OUT

`workers` is what is done with batches of rows, without Spark; `frames` joins them up as tables of Spark.
"""
