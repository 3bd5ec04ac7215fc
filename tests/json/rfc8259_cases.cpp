#include "rfc8259_cases.h"

namespace json_test {
namespace {

using namespace std::string_literals;
using enum Verdict;

std::string Nested(int depth, const char* open, const char* close) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open;
  for (int i = 0; i < depth; ++i) text += close;
  return text;
}

using Cases = std::vector<Rfc8259Case>;

Cases Structure() {
  return {
      {"2 a text is one value: an array", "[]", kAccept},
      {"2 a text is one value: an object", "{}", kAccept},
      {"2 a text is one value: a string", "\"a\"", kAccept},
      {"2 a text is one value: a number", "1", kAccept},
      {"2 a text is one value: a word", "null", kAccept},
      {"2 a text is one value: none", "", kReject},
      {"2 a text is one value: two", "1 2", kReject},
      {"2 a text is one value: two arrays", "[][]", kReject},
      {"2 a text is one value: a comma behind it", "[],", kReject},
      {"2 a text is one value: a bracket behind it", "[]]", kReject},
      {"2 white space: space", " 1 ", kAccept},
      {"2 white space: tab", "\t1\t", kAccept},
      {"2 white space: line feed", "\n1\n", kAccept},
      {"2 white space: carriage return", "\r1\r", kAccept},
      {"2 white space: form feed is none", "\f1", kReject},
      {"2 white space: vertical tab is none", "1\v", kReject},
      {"2 white space: no-break space is none", "\xC2\xA0"s + "1", kReject},
      {"2 white space: backspace is none", "[\b]", kReject},
      {"2 white space: zero is none", "1\0"s, kReject},
      {"2 white space around [", " [ 1]", kAccept},
      {"2 white space around ]", "[1 ] ", kAccept},
      {"2 white space around {", " { \"a\":1}", kAccept},
      {"2 white space around }", "{\"a\":1 } ", kAccept},
      {"2 white space around :", "{\"a\" : 1}", kAccept},
      {"2 white space around ,", "[1 , 2]", kAccept},
      {"2 white space alone", " \n", kReject},
      {"2 no comments", "1 // one", kReject},
      {"2 no comments inside", "[/**/]", kReject},
      {"8.1 no byte order mark", "\xEF\xBB\xBF"s + "1", kReject, true},
      {"9 a depth of 64", Nested(64, "[", "]"), kAccept},
      {"9 a depth of 65", Nested(65, "[", "]"), kTooDeep, true},
      {"9 a depth of 64 in objects", Nested(63, "{\"a\":", "}").insert(63 * 5, "{}"), kAccept},
      {"9 a depth of 65 in objects", Nested(64, "{\"a\":", "}").insert(64 * 5, "[]"), kTooDeep,
       true},
      {"9 many containers side by side", "[" + Nested(40, "{},", "[],") + "1]", kAccept},
  };
}

Cases Words() {
  return {
      {"3 true", "true", kAccept},
      {"3 false", "false", kAccept},
      {"3 null", "null", kAccept},
      {"3 lower case: True", "True", kReject},
      {"3 lower case: FALSE", "FALSE", kReject},
      {"3 lower case: nulL", "nulL", kReject},
      {"3 the whole word: tru", "tru", kReject},
      {"3 the whole word: fals", "[fals]", kReject},
      {"3 the whole word: nul", "nul", kReject},
      {"3 the whole word: truee", "truee", kReject},
      {"3 no other words: undefined", "undefined", kReject},
      {"3 no other words: NaN", "NaN", kReject},
      {"3 no other words: Infinity", "[Infinity]", kReject},
      {"3 values: a single quote begins none", "'a'", kReject},
  };
}

Cases Containers() {
  return {
      {"4 object: one member", R"({"a":1})", kAccept},
      {"4 object: two members", R"({"a":1,"b":2})", kAccept},
      {"4 object: an empty name", R"({"":1})", kAccept},
      {"4 object: repeated names", R"({"a":1,"a":2})", kAccept},
      {"4 object: a name is a string", "{1:1}", kReject},
      {"4 object: a name is quoted", "{a:1}", kReject},
      {"4 object: a name is no value", R"({"a"})", kReject},
      {"4 object: a colon", R"({"a" 1})", kReject},
      {"4 object: one colon", R"({"a"::1})", kReject},
      {"4 object: a colon is no comma", R"({"a",1})", kReject},
      {"4 object: a value", R"({"a":})", kReject},
      {"4 object: a comma", R"({"a":1 "b":2})", kReject},
      {"4 object: one comma", R"({"a":1,,"b":2})", kReject},
      {"4 object: no leading comma", R"({,"a":1})", kReject},
      {"4 object: no trailing comma", R"({"a":1,})", kReject},
      {"4 object: ends", R"({"a":1)", kReject},
      {"4 object: begins", R"("a":1})", kReject},
      {"4 object: ends with }", R"({"a":1])", kReject},
      {"5 array: one element", "[1]", kAccept},
      {"5 array: elements of all kinds", R"([1,"a",null,true,false,[],{}])", kAccept},
      {"5 array: a comma", "[1 2]", kReject},
      {"5 array: one comma", "[1,,2]", kReject},
      {"5 array: no leading comma", "[,1]", kReject},
      {"5 array: no trailing comma", "[1,]", kReject},
      {"5 array: a comma alone", "[,]", kReject},
      {"5 array: no colon", "[1:2]", kReject},
      {"5 array: ends", "[1", kReject},
      {"5 array: begins", "1]", kReject},
      {"5 array: ends with ]", "[1}", kReject},
      {"5 containers end in their order", R"([{"a":[1}])", kReject},
  };
}

Cases Numbers() {
  return {
      {"6 int: zero", "0", kAccept},
      {"6 int: digits", "1234567890", kAccept},
      {"6 int: no leading zero", "01", kReject},
      {"6 int: not two zeros", "00", kReject},
      {"6 int: not empty", "[.5]", kReject},
      {"6 int: decimal digits only", "0x10", kReject},
      {"6 int: ASCII digits only", "\xD9\xA1", kReject},
      {"6 int: no separators", "1_000", kReject},
      {"6 minus", "-1", kAccept},
      {"6 minus: zero", "-0", kAccept},
      {"6 minus: not alone", "-", kReject},
      {"6 minus: one", "--1", kReject},
      {"6 minus: no space behind", "- 1", kReject},
      {"6 minus: no leading zero behind", "-01", kReject},
      {"6 minus: no plus instead", "+1", kReject},
      {"6 minus: no word behind", "-Infinity", kReject},
      {"6 frac", "1.5", kAccept},
      {"6 frac: zeros", "0.000", kAccept},
      {"6 frac: digits", "1.", kReject},
      {"6 frac: digits before an exponent", "1.e5", kReject},
      {"6 frac: one point", "1.5.5", kReject},
      {"6 frac: no sign", "1.-5", kReject},
      {"6 frac: no comma", "{\"a\":1,5}", kReject},
      {"6 exp: e", "1e5", kAccept},
      {"6 exp: E", "1E5", kAccept},
      {"6 exp: plus", "1e+5", kAccept},
      {"6 exp: minus", "1.5e-5", kAccept},
      {"6 exp: leading zeros", "1e005", kAccept},
      {"6 exp: digits", "1e", kReject},
      {"6 exp: digits behind a sign", "1e+", kReject},
      {"6 exp: one sign", "1e+-5", kReject},
      {"6 exp: one e", "1ee5", kReject},
      {"6 exp: no fraction", "1e5.5", kReject},
      {"6 range is the reader's business", "1e999", kAccept, true},
      {"6 precision is the reader's business", "0." + std::string(400, '1'), kAccept},
  };
}

Cases Strings() {
  Cases cases = {
      {"7 string: empty", R"("")", kAccept},
      {"7 string: ends", R"("a)", kReject},
      {"7 string: begins", R"(a")", kReject},
      {"7 string: a quote ends it", R"("a"b")", kReject},
      {"7 unescaped: space is the first", "\" \"", kAccept},
      {"7 unescaped: delete", "\"\x7F\"", kAccept},
      {"7 unescaped: slash", "\"/\"", kAccept},
      {"7 escape: u", R"("\u0041")", kAccept},
      {"7 escape: u with letters in both cases", R"("\uabCD\uEF0f")", kAccept},
      {"7 escape: u of zero", R"("\u0000")", kAccept},
      {"7 escape: u has four digits", R"("\u041")", kReject},
      {"7 escape: u has four digits at the end", R"("\u004)", kReject},
      {"7 escape: u has hexadecimal digits", R"("\u00G1")", kReject},
      {"7 escape: u has no sign", R"("\u-041")", kReject},
      {"7 escape: u is lower case", R"("\U0041")", kReject},
      {"7 escape: not alone", R"("\")", kReject},
      {"7 escape: not at the end", "\"\\", kReject},
      {"7 escape: no x", R"("\x41")", kReject},
      {"7 escape: no digit", R"("\0")", kReject},
      {"7 escape: no line feed", "\"\\\n\"", kReject},
      {"7 escape: no single quote", R"("\'")", kReject},
      {"7 escape: in a name", R"({"\u0061":1})", kAccept},
      {"7 escape: wrong in a name", R"({"\a":1})", kReject},
      {"7 escape: a pair of surrogates", R"("\ud83d\ude00")", kAccept},
      {"8.2 escape: half a pair, first", R"("\ud83d")", kAccept, true},
      {"8.2 escape: half a pair, second", R"("\ude00")", kAccept, true},
      {"8.2 escape: half a pair and a broken escape", R"("\ud83d\u12")", kReject},
  };
  for (const char letter : "\"\\/bfnrt"s) {
    cases.push_back({"7 escape: "s + letter, {'"', '\\', letter, '"'}, kAccept});
  }
  for (char control = 0; control < 0x20; ++control) {
    cases.push_back(
        {"7 unescaped: no control " + std::to_string(control), {'"', control, '"'}, kReject});
  }
  return cases;
}

Cases Utf8() {
  struct Row {
    const char* bytes;
    Verdict verdict;
  };
  const Row rows[] = {
      {"\xC2\x80", kAccept},
      {"\xDF\xBF", kAccept},
      {"\xE0\xA0\x80", kAccept},
      {"\xE0\xBF\xBF", kAccept},
      {"\xE1\x80\x80", kAccept},
      {"\xEC\xBF\xBF", kAccept},
      {"\xED\x80\x80", kAccept},
      {"\xED\x9F\xBF", kAccept},
      {"\xEE\x80\x80", kAccept},
      {"\xEF\xBF\xBF", kAccept},
      {"\xF0\x90\x80\x80", kAccept},
      {"\xF0\xBF\xBF\xBF", kAccept},
      {"\xF1\x80\x80\x80", kAccept},
      {"\xF3\xBF\xBF\xBF", kAccept},
      {"\xF4\x80\x80\x80", kAccept},
      {"\xF4\x8F\xBF\xBF", kAccept},
      {"\x80", kReject},
      {"\xBF", kReject},
      {"\xC0\x80", kReject},
      {"\xC1\xBF", kReject},
      {"\xC2", kReject},
      {"\xC2\x7F", kReject},
      {"\xC2\xC0", kReject},
      {"\xDF\x2F", kReject},
      {"\xE0\x9F\xBF", kReject},
      {"\xE0\xA0", kReject},
      {"\xE0\xC0\x80", kReject},
      {"\xE1\x80\x7F", kReject},
      {"\xE1\x80\xC0", kReject},
      {"\xED\xA0\x80", kReject},
      {"\xED\xBF\xBF", kReject},
      {"\xEF\x7F\xBF", kReject},
      {"\xF0\x8F\xBF\xBF", kReject},
      {"\xF0\x90\x80", kReject},
      {"\xF0\xC0\x80\x80", kReject},
      {"\xF1\x80\x80\x7F", kReject},
      {"\xF3\xBF\x7F\xBF", kReject},
      {"\xF4\x90\x80\x80", kReject},
      {"\xF4\xC0\x80\x80", kReject},
      {"\xF5\x80\x80\x80", kReject},
      {"\xF8\x88\x80\x80\x80", kReject},
      {"\xFE", kReject},
      {"\xFF", kReject},
  };
  Cases cases;
  for (const Row& row : rows) {
    std::string rule = "8.1 UTF-8:";
    for (const char* byte = row.bytes; *byte != '\0'; ++byte) {
      rule += " " + std::to_string(static_cast<unsigned char>(*byte));
    }
    cases.push_back({rule, "\""s + row.bytes + "\"", row.verdict});
    cases.push_back({rule + " in a name", "{\""s + row.bytes + "\":1}", row.verdict});
  }
  cases.push_back({"8.1 UTF-8: only in strings", "\xC3\xA4", kReject});
  return cases;
}

}  // namespace

std::vector<Rfc8259Case> Rfc8259Cases() {
  std::vector<Rfc8259Case> cases;
  for (const Cases& section : {Structure(), Words(), Containers(), Numbers(), Strings(), Utf8()}) {
    cases.insert(cases.end(), section.begin(), section.end());
  }
  return cases;
}

}  // namespace json_test
