// Where the Runtime API is. Source: "Using the Lambda runtime API", AWS documentation, for the
// variable; the emulator and Lambda give an IPv4 address and a port.
#include "steps.h"

namespace runtime_test::hostile {
namespace {

Row Refusal(const std::string& name, const GuestProcess::Environment& environment) {
  return {name,
          {Exit("lambda runtime: AWS_LAMBDA_RUNTIME_API must be IPv4-address:port\n")},
          environment};
}

Row Refusal(const std::string& name, const std::string& address) {
  return Refusal(name, GuestProcess::Environment{{"AWS_LAMBDA_RUNTIME_API", address}});
}

}  // namespace

std::vector<Row> AddressRows() {
  return {
      {"localhost_is_an_address",
       {Accept(), Next()},
       {{"AWS_LAMBDA_RUNTIME_API", "localhost:PORT"}}},
      Refusal("no_address", GuestProcess::Environment{}),
      Refusal("variable_of_a_longer_name",
              GuestProcess::Environment{{"AWS_LAMBDA_RUNTIME_API_", "127.0.0.1:PORT"}}),
      Refusal("empty_part_of_an_address", "127..0.1:PORT"),
      Refusal("part_of_an_address_above_255", "127.0.0.257:PORT"),
      Refusal("port_0", "127.0.0.1:0"),
      Refusal("port_of_six_digits", "127.0.0.1:1PORT0"),
      Refusal("text_behind_the_port", "127.0.0.1:PORT/"),
  };
}

}  // namespace runtime_test::hostile
