// Answers each event with itself.
'use strict';
exports.handler = async (event) => event;
