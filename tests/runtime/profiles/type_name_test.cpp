// The names of exceptions, read from their mangled ones: as the C++ library's demangler reads them.
#include "hosted/type_name.h"

#include <cxxabi.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <ios>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <typeinfo>
#include <vector>

namespace runtime_test {
namespace {

using lambda::internal::ReadableTypeName;

struct Own {};

std::string Demangled(const std::type_info& type) {
  const std::unique_ptr<char, decltype(&std::free)> name(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, nullptr), &std::free);
  return name.get();
}

void ExpectAsDemangled(const std::type_info& type) {
  EXPECT_EQ(ReadableTypeName(type.name()), Demangled(type));
}

TEST(TypeNameTest, ClassesInNamespacesAreNamedAsByTheDemangler) {
  ExpectAsDemangled(typeid(std::out_of_range));
  ExpectAsDemangled(typeid(std::exception));
  ExpectAsDemangled(typeid(Own));
  ExpectAsDemangled(typeid(std::filesystem::filesystem_error));
  ExpectAsDemangled(typeid(nlohmann::json::parse_error));
}

TEST(TypeNameTest, TagsAreNoPartOfTheName) {
  EXPECT_EQ(ReadableTypeName("NSt8ios_base7failureB5cxx11E"), "std::ios_base::failure");
  EXPECT_EQ(ReadableTypeName("7Refusal"), "Refusal");
}

TEST(TypeNameTest, WhatIsNotReadHasNoName) {
  struct Local {};
  EXPECT_EQ(ReadableTypeName(typeid(Local).name()), "");
  EXPECT_EQ(ReadableTypeName(typeid(std::vector<int>).name()), "");
  EXPECT_EQ(ReadableTypeName(typeid(int).name()), "");
  for (const char* broken : {"", "N", "NSt", "N1a", "9short", "N99999999999999999999a", "1", "B"}) {
    EXPECT_EQ(ReadableTypeName(broken), "") << broken;
  }
}

}  // namespace
}  // namespace runtime_test
