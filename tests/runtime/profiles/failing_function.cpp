// Ordinary code of a freestanding function, of which each event goes wrong in the way that it
// names.
#include <lambda/runtime.h>

#include <array>
#include <optional>
#include <string_view>

namespace {

class Shape {
 public:
  virtual ~Shape() = default;
  virtual std::size_t Area() const = 0;
};

class Square : public Shape {
 public:
  ~Square() override { side_ = 0; }
  std::size_t Area() const override { return side_ * side_; }

 private:
  std::size_t side_ = 3;
};

Square square;
std::array<char, 3> letters{'a', 'b', 'c'};

lambda::Response Handle(const lambda::Invocation& invocation) {
  const std::string_view event = invocation.payload();
  const Shape* shape = &square;
  if (event == "at") return lambda::Response::Success({&letters.at(shape->Area()), 1});
  if (event == "optional") {
    const std::optional<std::size_t> length =
        event.empty() ? std::optional(event.size()) : std::nullopt;
    return lambda::Response::Success({letters.data(), length.value()});
  }
  return lambda::Response::Success(event.substr(shape->Area()));
}

}  // namespace

int main() { lambda::run(Handle); }
