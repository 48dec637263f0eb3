/** Lets something be done around what links a directive of Camunda's to its scope. */
export function aroundLink(directives, done) {
  const [directive] = directives;
  const compile = directive.compile;
  directive.compile = (...parts) => {
    const link = compile.apply(directive, parts);
    return (scope, ...rest) => done(scope, () => link(scope, ...rest));
  };
  return directives;
}
