// Answers each event with itself.
#include <lambda/runtime.h>

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    return lambda::Response::Success(invocation.payload());
  });
}
