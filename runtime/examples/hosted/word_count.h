// A hosted function of containers: how often each word occurs in an event's text.
//
//   {"text":"to be or not to be"}   {"distinct":4,"words":6,"most_frequent":[["be",2],["to",2],…]}
//
// Other events are errors, by exceptions: std::invalid_argument without a text, nlohmann's own for
// what is no JSON.
#pragma once

#include <lambda/invocation.h>
#include <lambda/response.h>

lambda::Response CountWords(const lambda::Invocation& invocation);
