#include "result.h"

#include "decimal.h"

namespace lambda::internal {

constinit std::string_view request_arguments[kArgumentCount];
constinit const char* result_layout = nullptr;

void SetResult(const char* layout, std::string_view kind, std::string_view body) {
  static char digits[kMaxDecimalDigits];
  result_layout = layout;
  request_arguments[kKind] = kind;
  request_arguments[kBodyBytes] = FormatDecimal(body.size(), digits);
  request_arguments[kBody] = body;
}

}  // namespace lambda::internal
