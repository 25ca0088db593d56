/**
 * Hand a file to the browser's downloads; nothing of it goes over a network. Its address is given up with the page, for the browser may
 * ask the curator first where to put it, who takes any time.
 */
export const saveFile = (name: string, file: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
};
