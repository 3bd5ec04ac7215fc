// Exceptions as Lambda errors. Source: Itanium C++ ABI, sections 2.2 and 3.4 (exceptions,
// demangler).
#include <cxxabi.h>

#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <typeinfo>

#include "lambda/hosted.h"

namespace lambda::internal {
namespace {

struct Description {
  std::string type;
  std::string message;
};

struct Free {
  void operator()(char* text) const { std::free(text); }
};

std::string NameOf(const std::type_info& type) {
  const std::unique_ptr<char, Free> name(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, nullptr));
  return name ? name.get() : type.name();
}

Description DescribeCurrentException() {
  try {
    throw;
  } catch (const std::exception& exception) {
    return {NameOf(typeid(exception)), exception.what()};
  } catch (...) {
    return {"Function.Exception",
            "an exception of type " + NameOf(*abi::__cxa_current_exception_type())};
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
