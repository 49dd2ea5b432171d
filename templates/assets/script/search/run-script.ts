/**
 * Runs the script at an address by an element, and takes that away again. Resolves also if the
 * script cannot be loaded or is cut off: whether it has run is told by what it hands over.
 */
export function runScript(script: HTMLScriptElement, address: string): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      script.remove();
      resolve();
    };
    script.addEventListener("load", end);
    script.addEventListener("error", end);
    script.src = address;
    document.head.append(script);
  });
}
