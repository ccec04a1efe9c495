/** React's UMD build has no jsx-runtime; Univer's UMD files ask React itself for jsx, jsxs and Fragment. */
(function (React) {
  React.jsx = React.jsxs = function (type, props, key) {
    return React.createElement(type, key === undefined ? props : Object.assign({ key: key }, props));
  };
})(window.React);
