"""What articles assert, drafted as claims: numbers, happenings, statements, charges and denials, and who is heard."""
