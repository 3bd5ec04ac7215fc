// What the function does with one event. Apart from main.cpp, so that handler_test.cpp can call it.
#pragma once

#include <lambda/invocation.h>
#include <lambda/response.h>

// Answers {"name":"Ada"} with {"hello":"Ada"}; an event without a name is an error.
lambda::Response Handle(const lambda::Invocation& invocation);
