#include "post.h"

#include "decimal.h"
#include "exchange.h"
#include "process.h"

namespace lambda::internal {

using namespace std::literals;

constinit std::string_view request_arguments[kArgumentCount];

// A 4xx is about one result: Lambda has told the caller, and the next event may fare better.
void CheckAnswer() {
  if (answer.status >= 500) Die("lambda runtime: container error\n"sv);
}

void Post(const char* layout, std::string_view kind, std::string_view body) {
  char digits[kMaxDecimalDigits];
  request_arguments[kKind] = kind;
  request_arguments[kBodyBytes] = FormatDecimal(body.size(), digits);
  request_arguments[kBody] = body;
  Ask({layout, request_arguments}, false);
  CheckAnswer();
}

}  // namespace lambda::internal
