// The smallest function: the same answer to every event.
#include <lambda/runtime.h>

int main() {
  lambda::run([](const lambda::Invocation&) { return lambda::Response::Success("\"hello\""); });
}
