// Exits with status 5 before its first event.
int main() { return 5; }
