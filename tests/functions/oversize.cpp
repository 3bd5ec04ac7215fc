// Answers with a JSON string of 6,291,557 bytes: one more than Lambda takes.
#include <lambda/runtime.h>

int main() {
  static char answer[lambda::kMaxEventBytes + 1];
  __builtin_memset(answer, 'x', sizeof(answer));
  answer[0] = answer[sizeof(answer) - 1] = '"';
  lambda::run([](const lambda::Invocation&) {
    return lambda::Response::Success({answer, sizeof(answer)});
  });
}
