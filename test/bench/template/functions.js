function add(first, second) {
  return first + second;
}
CustomFunctions.associate("ADD", add);
