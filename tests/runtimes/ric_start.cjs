// Starts aws-lambda-ric inside a Node that was started without arguments (NODE_OPTIONS=--require).
'use strict';
import(`${__dirname}/index.mjs`).then((ric) => ric.run(__dirname, 'ric_echo.handler'));
