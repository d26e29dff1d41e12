"""What people and programs see: brief, exports, command line, pages. Composes nothing itself: asks record and engine."""
