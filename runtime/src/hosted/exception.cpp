// Exceptions as Lambda errors, and as the last words of a process that none of its handlers caught.
// Source: Itanium C++ ABI section 2.2 (cxxabi.h); libstdc++'s manual, "Termination".
#include <cxxabi.h>

#include <cstdlib>
#include <exception>
#include <string>
#include <typeinfo>
#include <utility>

#include "lambda/hosted.h"
#include "system_call.h"
#include "type_name.h"

namespace lambda::internal {
namespace {

constexpr const char* kOtherType = "Function.Exception";

struct Description {
  std::string type;
  std::string message;
};

Description DescribeOther() {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  const std::string name =
      type != nullptr ? ReadableTypeName(type->name()) : "";  // Of another language's.
  return {kOtherType, name.empty() ? "not a std::exception" : "an exception of type " + name};
}

Description DescribeCurrentException() {
  try {
    throw;
  } catch (const std::exception& exception) {
    const std::string mangled = typeid(exception).name();
    const std::string name = ReadableTypeName(mangled);
    return {name.empty() ? mangled : name, exception.what()};
  } catch (const std::string& text) {
    return {kOtherType, text};
  } catch (const char* text) {
    return {kOtherType, text != nullptr ? text : "a null pointer to text"};
  } catch (...) {
    return DescribeOther();
  }
}

}  // namespace

Response CurrentExceptionAsResponse() {
  Description description = DescribeCurrentException();
  return Response::Error(std::move(description.type), std::move(description.message));
}

InitResult CurrentExceptionAsInitResult() {
  Description description = DescribeCurrentException();
  return InitResult::Error(std::move(description.type), std::move(description.message));
}

}  // namespace lambda::internal

// Instead of libstdc++'s, which brings the demangler: what std::terminate calls, for example when
// an exception leaves a thread.
void __gnu_cxx::__verbose_terminate_handler() {
  using namespace lambda::internal;
  std::string line = "lambda runtime: terminated\n";
  if (abi::__cxa_current_exception_type() != nullptr) {
    const auto [type, message] = DescribeCurrentException();
    line = "lambda runtime: uncaught " + type + ": " + message + "\n";
  }
  SystemCall(__NR_write, 2L, line.data(), static_cast<long>(line.size()));
  std::abort();
}
