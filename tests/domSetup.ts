import { configure } from '@testing-library/dom';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Testing Library cleans up by itself only where `afterEach` is a global.
afterEach(cleanup);

// The page's parts arrive by `import()`, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
