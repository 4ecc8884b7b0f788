"""Reports as Markdown, HTML and workbooks; Word has a package of its own (``ckds.render.report_docx``)."""
