/**
 * TypeScript's compiler over the sources of the page. The script of the compiler, which is no module, is loaded before
 * and stands in `ts`. It reads the files as they are served; nothing is written.
 */
/** What an editor reads, too; all of them extend the first. */
const OPTIONS = ['/web/jsconfig.json', '/src/test/web/jsconfig.json'];
const COMPILER = '/webjars/typescript/lib';

/**
 * @param {string[]} paths every file of the project that it may read
 * @returns {string} a line for each fault, as `file:line:column message`; '' where there is none
 */
export default function faultsOfTypes(paths) {
  const host = hostOf(paths.map((path) => `/${path}`));
  const configs = OPTIONS.map((path) => ts.getParsedCommandLineOfConfigFile(path, {}, host));
  const program = ts.createProgram(
    configs.flatMap(({ fileNames }) => fileNames),
    configs[0].options,
    host,
  );
  const faults = [...configs.flatMap(({ errors }) => errors), ...ts.getPreEmitDiagnostics(program)];
  return faults.map(asLine).join('\n');
}

/** What the compiler asks of the machine that it runs on. */
function hostOf(paths) {
  const known = new Set(paths);
  const folders = new Set(paths.flatMap(foldersOf));
  const readFile = (path) => (known.has(path) || path.startsWith(COMPILER) ? textOf(path) : undefined);
  return {
    readFile,
    fileExists: (path) => known.has(path),
    directoryExists: (path) => folders.has(path),
    readDirectory: (folder, endings) =>
      paths.filter((path) => path.startsWith(`${folder}/`) && endings.some((ending) => path.endsWith(ending))),
    getDirectories: () => [],
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(asLine(fault));
    },
    getSourceFile: (path, options) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options);
    },
    getDefaultLibFileName: (options) => `${COMPILER}/${ts.getDefaultLibFileName(options)}`,
    getDefaultLibLocation: () => COMPILER,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  };
}

function foldersOf(path) {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, at).join('/')).filter((folder) => folder !== '');
}

/** The compiler asks for one file after the other and cannot wait: so neither does the request. */
function textOf(path) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  return request.status === 200 ? request.responseText : undefined;
}

function asLine({ file, start, messageText, code }) {
  const message = `${ts.flattenDiagnosticMessageText(messageText, '\n')} (TS${code})`;
  if (!file) return message;
  const { line, character } = ts.getLineAndCharacterOfPosition(file, start);
  return `${file.fileName.slice(1)}:${line + 1}:${character + 1} ${message}`;
}
