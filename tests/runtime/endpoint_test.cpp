#include "endpoint.h"

#include <gtest/gtest.h>

#include <cstring>

namespace lambda::internal {
namespace {

TEST(EndpointTest, ReadsAddressAndPort) {
  Endpoint endpoint;
  const char* const text = "169.254.100.1:9001";
  ASSERT_EQ(ParseEndpoint(text, endpoint), text + std::strlen(text));
  EXPECT_EQ(endpoint.ipv4, 0xA9FE6401u);
  EXPECT_EQ(endpoint.port, 9001);
  ASSERT_NE(ParseEndpoint("255.255.255.255:65535", endpoint), nullptr);
  EXPECT_EQ(endpoint.ipv4, 0xFFFFFFFFu);
  EXPECT_EQ(endpoint.port, 65535);
}

TEST(EndpointTest, KnowsLocalhost) {
  Endpoint endpoint;
  ASSERT_NE(ParseEndpoint("localhost:1", endpoint), nullptr);
  EXPECT_EQ(endpoint.ipv4, 0x7F000001u);
}

TEST(EndpointTest, RefusesEverythingElse) {
  for (const char* text :
       {"", ":", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:9001/",
        "127.0.0:9001", "127.0.0.1.1:9001", "127.0.0.256:9001", "127.0.0.:9001", ":9001",
        "host:9001", "http://127.0.0.1:9001", "127.0.0.1:9001 ", "127.0.0.1::9001",
        "localhost:", "localhostt:1"}) {
    Endpoint endpoint;
    EXPECT_EQ(ParseEndpoint(text, endpoint), nullptr) << text;
  }
}

}  // namespace
}  // namespace lambda::internal
