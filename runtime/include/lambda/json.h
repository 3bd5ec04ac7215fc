// JSON for handlers: finds values by name in a text that stays where it is. Document checks the
// whole text once (RFC 8259: grammar, UTF-8, escapes, nothing behind the value); after that every
// step from value to value is a view and cannot fail: what is not there is a Value of kind kAbsent,
// which has no members itself.
//
//   const json::Document event(invocation.payload());
//   if (!event.ok()) return Response::Error("Function.InvalidJson", "…");
//   const json::Value object = event.root()["Records"][0]["s3"]["object"];
//   const std::string_view key = object["key"].AsString(buffer);
//   const std::int64_t bytes = object["size"].AsInt64().ValueOr(0);
//   for (const json::Value record : event.root()["Records"].elements()) …
//
// No heap, no exceptions, no recursion; no index is built: finding a member reads the object up to
// it, and size() reads the whole container. For large arrays of numbers: json_reader.h. For text
// that is to be written: json_writer.h.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#if __STDC_HOSTED__
#include <string>
#endif

#include "lambda/json_reader.h"
#include "lambda/json_string.h"
#include "lambda/number.h"

namespace lambda::json {

enum class Kind : std::uint8_t { kAbsent, kNull, kBool, kNumber, kString, kArray, kObject };

class ElementRange;
class MemberRange;

// A view; copied freely. The text must stay where it is.
class Value {
 public:
  constexpr Value() = default;  // Absent.

  Kind kind() const;
  constexpr bool exists() const { return at_ != nullptr; }
  bool IsNull() const { return kind() == Kind::kNull; }

  // The value as it is written, without white space around it; empty if absent.
  std::string_view text() const;

  // The member of that name; of several, the first. Absent unless this is an object that has one.
  // Names are compared by their characters, however the text escapes them.
  Value operator[](std::string_view name) const;

  // The element at `index`. Absent unless this is an array that has one.
  Value operator[](std::integral auto index) const {
    return Element(static_cast<std::size_t>(index));
  }

  // Names and indices in a row: At("Records/0/s3/object/key"). Names that hold a slash cannot be
  // reached that way. An empty path is this value.
  Value At(std::string_view path) const;

  // How many elements or members; 0 for all other kinds.
  std::size_t size() const;

  // for (Value element : value.elements()), for (Member member : value.members()): in the order of
  // the text, repeated names included; nothing for all other kinds.
  ElementRange elements() const;
  MemberRange members() const;

  // The characters of a string, as a part of the text if no escapes are in it, otherwise decoded
  // into `buffer`. data() is nullptr if this is no string or they do not fit; text().size() bytes
  // are always enough.
  std::string_view AsString(std::span<char> buffer = {}) const;
  String AsWritten() const;                   // Of a string, to compare or decode; else empty.
  bool operator==(std::string_view s) const;  // Whether it is a string of those characters.

  // Of a number. Nearest float or double, ties to even; the whole number itself. Everything else is
  // kNotANumber.
  ParsedFloat AsFloat() const;
  ParsedDouble AsDouble() const;
  ParsedInt64 AsInt64() const;

  // `otherwise` if this is neither true nor false.
  bool AsBool(bool otherwise = false) const;

 private:
  friend class Document;
  friend class Iterator;
  constexpr Value(const char* at, const char* end) : at_(at), end_(end) {}
  Value Element(std::size_t index) const;

  const char* at_ = nullptr;   // The value's first character.
  const char* end_ = nullptr;  // Of the document.
};

// A name and its value.
struct Member {
  String name;
  Value value;
};

// Steps through a container of a checked text.
class Iterator {
 public:
  constexpr Iterator() = default;  // The end.
  Iterator(Value container, char opening);

  const Member& member() const { return member_; }  // Of an array: without a name.
  void Step();
  bool operator==(const Iterator& other) const { return member_.value.at_ == other.Place(); }

 private:
  const char* Place() const { return member_.value.at_; }
  void Read(const char* at);  // The item at `at`, or the container's end.

  bool has_names_ = false;
  Member member_;  // Absent at the end.
};

class ElementRange {
 public:
  class iterator {
   public:
    explicit iterator(Iterator steps = {}) : steps_(steps) {}
    Value operator*() const { return steps_.member().value; }
    iterator& operator++() { return steps_.Step(), *this; }
    bool operator==(const iterator&) const = default;

   private:
    Iterator steps_;
  };

  explicit ElementRange(Value array) : first_(Iterator(array, '[')) {}
  iterator begin() const { return first_; }
  iterator end() const { return iterator(); }

 private:
  iterator first_;
};

class MemberRange {
 public:
  class iterator {
   public:
    explicit iterator(Iterator steps = {}) : steps_(steps) {}
    const Member& operator*() const { return steps_.member(); }
    iterator& operator++() { return steps_.Step(), *this; }
    bool operator==(const iterator&) const = default;

   private:
    Iterator steps_;
  };

  explicit MemberRange(Value object) : first_(Iterator(object, '{')) {}
  iterator begin() const { return first_; }
  iterator end() const { return iterator(); }

 private:
  iterator first_;
};

inline ElementRange Value::elements() const { return ElementRange(*this); }
inline MemberRange Value::members() const { return MemberRange(*this); }

class Document {
 public:
  explicit Document(std::string_view text);  // Checks it.
#if __STDC_HOSTED__
  template <std::same_as<std::string> String>
  explicit Document(String&& text) = delete;  // It has to outlive the document.
#endif

  bool ok() const { return fault_.error == Error::kNone; }
  const Fault& fault() const { return fault_; }  // kNotJson or kTooDeep, and at which byte.

  Value root() const { return root_; }  // Absent unless ok().
  Value operator[](std::string_view name) const { return root_[name]; }
  Value operator[](std::integral auto index) const { return root_[index]; }

 private:
  Fault fault_;
  Value root_;
};

}  // namespace lambda::json
