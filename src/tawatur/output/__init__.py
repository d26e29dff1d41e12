"""What people and programs see: brief, exports, command line, pages. Asks record and engine, composes no stage."""
