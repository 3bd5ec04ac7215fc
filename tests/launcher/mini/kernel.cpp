extern const char kAnswer[] = "answer=41.";
