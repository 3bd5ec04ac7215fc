// The event is a number: uses that many MiB more, keeps them, and answers with the number.
#include <lambda/runtime.h>

#include "decimal.h"
#include "pages.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    functions::TouchPages(lambda::internal::ParseDecimal(invocation.payload()) * functions::kMib);
    return lambda::Response::Success(invocation.payload());
  });
}
